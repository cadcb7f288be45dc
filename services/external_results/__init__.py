"""Independent results: entered by the teacher or by who leads the school."""

from services.external_results.enter import add, attach, set_field, set_removed
from services.external_results.read import files_of, list_of_post, page

__all__ = ["add", "attach", "files_of", "list_of_post", "page", "set_field", "set_removed"]
