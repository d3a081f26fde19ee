"""Knowledge graphs from the Vietnamese local press on party building and mass-mobilisation work."""
