"""Office files are archives: packed so that equal content gives equal bytes."""

import zipfile
from datetime import date
from io import BytesIO


def repacked(content: bytes, day: date) -> bytes:
    """The same parts in the same order, all of that day: writers put the present moment in."""
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as source,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.infolist():
            entry = zipfile.ZipInfo(
                part.filename, (max(1980, day.year), day.month, day.day, 0, 0, 0)
            )
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(part))
    return file.getvalue()
