"""Reads the pictures that typst writes: enough of PNG to look at every pixel."""

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
    above = bytearray(stride)
    for number in range(height):
        start = number * (stride + 1)
        row = bytearray(raw[start + 1 : start + 1 + stride])
        _unfilter(raw[start], row, above, step)
        rows.append(bytes(row))
        above = row
    return rows


def _unfilter(kind: int, row: bytearray, above: bytearray, step: int) -> None:
    match kind:
        case 0:
            return
        case 1:
            for i in range(step, len(row)):
                row[i] = (row[i] + row[i - step]) & 255
        case 2:
            for i in range(len(row)):
                row[i] = (row[i] + above[i]) & 255
        case 3:
            for i in range(len(row)):
                left = row[i - step] if i >= step else 0
                row[i] = (row[i] + (left + above[i]) // 2) & 255
        case 4:
            for i in range(len(row)):
                left = row[i - step] if i >= step else 0
                corner = above[i - step] if i >= step else 0
                row[i] = (row[i] + _paeth(left, above[i], corner)) & 255
        case _:
            raise AssertionError(f"filter {kind}")


def _paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    nearest = sorted((left, above, corner), key=lambda value: abs(guess - value))
    return nearest[0]
