"""Reads the pictures that typst writes: enough of PNG to look at every pixel."""

import re
import struct
import zlib
from collections import Counter
from dataclasses import dataclass

SIGNATURE = b"\x89PNG\r\n\x1a\n"
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    width: int
    height: int
    rows: tuple[bytes, ...]
    bytes_per_pixel: int

    def at(self, x: int, y: int) -> Colour:
        start = x * self.bytes_per_pixel
        red, green, blue = self.rows[y][start : start + 3]
        return red, green, blue

    def colours(self) -> Counter[Colour]:
        step = self.bytes_per_pixel
        found: Counter[Colour] = Counter()
        for row in self.rows:
            found.update(zip(row[0::step], row[1::step], row[2::step], strict=True))
        return found


def read(data: bytes) -> Picture:
    """Eight bits a channel, RGB or RGBA, not interlaced. Every checksum is checked."""
    assert data.startswith(SIGNATURE)
    position, packed, width, height, step = len(SIGNATURE), b"", 0, 0, 0
    while position < len(data):
        (length,) = struct.unpack_from(">I", data, position)
        kind = data[position + 4 : position + 8]
        body = data[position + 8 : position + 8 + length]
        (checksum,) = struct.unpack_from(">I", data, position + 8 + length)
        assert zlib.crc32(kind + body) == checksum
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            assert (depth, interlaced) == (8, 0)
            step = {2: 3, 6: 4}[colour]
        if kind == b"IDAT":
            packed += body
        position += 12 + length
    return Picture(
        width=width,
        height=height,
        rows=tuple(_rows(zlib.decompress(packed), width * step, height, step)),
        bytes_per_pixel=step,
    )


def size(data: bytes) -> tuple[int, int]:
    """Width and height from the head alone, for those who only measure."""
    assert data.startswith(SIGNATURE)
    width, height = struct.unpack_from(">II", data, len(SIGNATURE) + 8)
    return width, height


def _rows(raw: bytes, stride: int, height: int, step: int) -> list[bytes]:
    rows: list[bytes] = []
    above = bytes(stride)
    for number in range(height):
        start = number * (stride + 1)
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + stride], above, step)
        rows.append(above)
    return rows


def _unfiltered(kind: int, coded: bytes, above: bytes, step: int) -> bytes:
    """One row. Most of a drawing is as the guess says: such runs of zeros are copied at once."""
    if kind == 0:
        return coded
    # a pixel of nothing to the left of both rows
    row, above = bytearray(step), bytes(step) + above
    end = step + len(coded)
    coded = bytes(step) + coded
    while len(row) < end:
        i = len(row)
        found = _CODED.search(coded, i)
        until = end if found is None else found.start()
        if until - i < 2 * step:
            until = min(until + step, end)
            _byte_by_byte(kind, row, coded, above, i, until, step)
        elif kind == 2 or (kind == 4 and row[i - step : i] == above[i - step : i]):
            row += above[i:until]
        elif kind == 1 or (kind == 4 and above[i - step : until - step] == above[i:until]):
            row += _repeated(row[i - step :], until - i)
        else:
            _byte_by_byte(kind, row, coded, above, i, i + step, step)
    return bytes(row[step:])


_CODED = re.compile(rb"[^\0]", re.DOTALL)


def _repeated(pixel: bytes | bytearray, length: int) -> bytes:
    return (bytes(pixel) * (length // len(pixel) + 1))[:length]


def _byte_by_byte(
    kind: int, row: bytearray, coded: bytes, above: bytes, start: int, end: int, step: int
) -> None:
    for i in range(start, end):
        left, up, corner = row[i - step], above[i], above[i - step]
        match kind:
            case 1:
                guess = left
            case 2:
                guess = up
            case 3:
                guess = (left + up) // 2
            case 4:
                # the nearest to left + up - corner; of equals the first
                of_left, of_up = abs(up - corner), abs(left - corner)
                of_corner = abs(left + up - 2 * corner)
                if of_left <= of_up and of_left <= of_corner:
                    guess = left
                else:
                    guess = up if of_up <= of_corner else corner
            case _:
                raise AssertionError(f"filter {kind}")
        row.append((coded[i] + guess) & 255)
