import kg


def test_all_that_the_package_offers_can_be_seen_and_had() -> None:
    assert set(kg.__all__) <= set(dir(kg))
    assert all(getattr(kg, name) for name in kg.__all__)
