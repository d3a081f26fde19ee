"""What bodies take on: directives, campaigns and models that they carry out or study, places they are in charge of."""
