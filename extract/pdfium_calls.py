"""pdfium's small functions, called a thousand times a page: by address, without checks that cost more than the call.

Handles are plain addresses (int, None for none), results are written through ``ctypes.byref``. What takes time
(loading, rendering) is called through pypdfium2 instead.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import c_char_p, c_double, c_float, c_int, c_size_t, c_uint, c_ulong, c_void_p
from typing import Any

import pypdfium2.raw as pdfium_c


def _bound(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = ctypes.cast(function, c_void_p).value
    call: Any = ctypes.PYFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type]
    call.address = address
    return call  # type: ignore[no-any-return]


def address_of(handle: Any) -> int:
    """The address of a handle that pypdfium2 gave."""
    return ctypes.cast(handle, c_void_p).value or 0


page_bounding_box = _bound(pdfium_c.FPDF_GetPageBoundingBox, c_int, c_void_p, c_void_p)
page_object_count = _bound(pdfium_c.FPDFPage_CountObjects, c_int, c_void_p)
page_object = _bound(pdfium_c.FPDFPage_GetObject, c_size_t, c_void_p, c_int)
form_object_count = _bound(pdfium_c.FPDFFormObj_CountObjects, c_int, c_void_p)
form_object = _bound(pdfium_c.FPDFFormObj_GetObject, c_size_t, c_void_p, c_ulong)

object_type = _bound(pdfium_c.FPDFPageObj_GetType, c_int, c_void_p)
object_bounds = _bound(pdfium_c.FPDFPageObj_GetBounds, c_int, *(c_void_p,) * 5)
object_matrix = _bound(pdfium_c.FPDFPageObj_GetMatrix, c_int, c_void_p, c_void_p)
object_fill = _bound(pdfium_c.FPDFPageObj_GetFillColor, c_int, *(c_void_p,) * 5)
object_stroke = _bound(pdfium_c.FPDFPageObj_GetStrokeColor, c_int, *(c_void_p,) * 5)
take_from_page = _bound(pdfium_c.FPDFPage_RemoveObject, c_int, c_void_p, c_void_p)
take_from_form = _bound(pdfium_c.FPDFFormObj_RemoveObject, c_int, c_void_p, c_void_p)
destroy_object = _bound(pdfium_c.FPDFPageObj_Destroy, None, c_void_p)
object_transform = _bound(pdfium_c.FPDFPageObj_Transform, None, c_void_p, *(c_double,) * 6)
object_activate = _bound(pdfium_c.FPDFPageObj_SetIsActive, c_int, c_void_p, c_int)
object_is_see_through = _bound(pdfium_c.FPDFPageObj_HasTransparency, c_int, c_void_p)
object_clip = _bound(pdfium_c.FPDFPageObj_GetClipPath, c_size_t, c_void_p)
mark_count = _bound(pdfium_c.FPDFPageObj_CountMarks, c_int, c_void_p)
mark = _bound(pdfium_c.FPDFPageObj_GetMark, c_size_t, c_void_p, c_ulong)
mark_value_type = _bound(pdfium_c.FPDFPageObjMark_GetParamValueType, c_int, c_void_p, c_char_p)

clip_path_count = _bound(pdfium_c.FPDFClipPath_CountPaths, c_int, c_void_p)
clip_segment_count = _bound(pdfium_c.FPDFClipPath_CountPathSegments, c_int, c_void_p, c_int)
clip_segment = _bound(pdfium_c.FPDFClipPath_GetPathSegment, c_void_p, c_void_p, c_int, c_int)
path_draw_mode = _bound(pdfium_c.FPDFPath_GetDrawMode, c_int, c_void_p, c_void_p, c_void_p)
path_segment_count = _bound(pdfium_c.FPDFPath_CountSegments, c_int, c_void_p)
path_segment = _bound(pdfium_c.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
segment_point = _bound(pdfium_c.FPDFPathSegment_GetPoint, c_int, c_void_p, c_void_p, c_void_p)
segment_type = _bound(pdfium_c.FPDFPathSegment_GetType, c_int, c_void_p)
segment_closes = _bound(pdfium_c.FPDFPathSegment_GetClose, c_int, c_void_p)

character_count = _bound(pdfium_c.FPDFText_CountChars, c_int, c_void_p)
character_object = _bound(pdfium_c.FPDFText_GetTextObject, c_size_t, c_void_p, c_int)
character_code = _bound(pdfium_c.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
character_box = _bound(pdfium_c.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
character_ink = _bound(pdfium_c.FPDFText_GetCharBox, c_int, c_void_p, c_int, *(c_void_p,) * 4)
character_pen = _bound(pdfium_c.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
character_matrix = _bound(pdfium_c.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
character_size = _bound(pdfium_c.FPDFText_GetFontSize, c_double, c_void_p, c_int)
character_is_generated = _bound(pdfium_c.FPDFText_IsGenerated, c_int, c_void_p, c_int)
character_is_unmapped = _bound(pdfium_c.FPDFText_HasUnicodeMapError, c_int, c_void_p, c_int)

glyph_path = _bound(pdfium_c.FPDFFont_GetGlyphPath, c_void_p, c_void_p, c_uint, c_float)
glyph_segment_count = _bound(pdfium_c.FPDFGlyphPath_CountGlyphSegments, c_int, c_void_p)
glyph_segment = _bound(pdfium_c.FPDFGlyphPath_GetGlyphPathSegment, c_size_t, c_void_p, c_int)

text_font = _bound(pdfium_c.FPDFTextObj_GetFont, c_size_t, c_void_p)
text_render_mode = _bound(pdfium_c.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)
font_name = _bound(pdfium_c.FPDFFont_GetBaseFontName, c_ulong, c_void_p, c_char_p, c_ulong)
