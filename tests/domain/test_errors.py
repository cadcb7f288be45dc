from domain.errors import DomainError


def test_errors_are_equal_when_code_and_params_are() -> None:
    error = DomainError("route.wrong_state", state="draft", action="begin")
    assert error == DomainError("route.wrong_state", action="begin", state="draft")
    assert hash(error) == hash(DomainError("route.wrong_state", action="begin", state="draft"))
    assert error != DomainError("route.wrong_state", state="draft")
    assert error != DomainError("item.wrong_state", state="draft", action="begin")
    assert error != ValueError("route.wrong_state")


def test_error_names_its_code_and_params_when_printed() -> None:
    error = DomainError("item.too_many", limit=8)
    assert repr(error) == "DomainError('item.too_many', limit=8)"
    assert str(error) == "item.too_many (limit=8)"
    assert str(DomainError("item.gone")) == "item.gone"
    assert error.params["limit"] == 8
