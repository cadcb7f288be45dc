"""Reports of a school: the facts behind a table, the numbers of a paper, where they come from.

Whoever sees the summary makes reports of the same scope. Named levels are for the deputy and the
director, cards too; a route officer has neither. A head and a methodist make none: what a head may
see of his department is on its own page, and a methodist has the numbers of all his schools.
"""

from services.reports.choosing import ReportChoices, ReportPlace, choices
from services.reports.making import figures, origins, table

__all__ = ["ReportChoices", "ReportPlace", "choices", "figures", "origins", "table"]
