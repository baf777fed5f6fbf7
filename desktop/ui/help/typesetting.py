"""Sets a help page: Markdown in, calm type out, on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from desktop.ui.theme.fonts import BODY_PIXELS, Weight, interface_font

LINE_PERCENT = 110
PARAGRAPH_GAP = 10
ITEM_GAP = 4
HEADING_PIXELS = {1: 26, 2: 19, 3: 16}
HEADING_ABOVE = {1: 0, 2: 18, 3: 12}
CELL_PADDING = 6


def typeset(
    document: QTextDocument, title: str, body: str, palette: QPalette, percent: int = 100
) -> None:
    """Fill ``document`` with the page, its letters at ``percent`` of their size.

    Only Markdown is read: HTML in it stays plain text.
    """
    features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    features |= QTextDocument.MarkdownFeature.MarkdownNoHTML
    font = interface_font()
    font.setPixelSize(BODY_PIXELS * percent // 100)
    document.setDefaultFont(font)
    document.setMarkdown(f"# {title}\n\n{body}", features)
    for table in _tables(document):
        _dress_table(table, palette)
    for block in _blocks(document):
        _dress_block(block)
        _dress_words(block, palette, percent)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            yield frame


def _dress_block(block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    made = QTextBlockFormat()
    made.setLineHeight(
        100 if level else LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    if level:
        made.setTopMargin(HEADING_ABOVE.get(level, PARAGRAPH_GAP))
        made.setBottomMargin(PARAGRAPH_GAP - ITEM_GAP)
    elif QTextCursor(block).currentTable() is not None:
        made.setTopMargin(0)
        made.setBottomMargin(0)
    else:
        made.setTopMargin(0)
        made.setBottomMargin(_gap_below(block))
    QTextCursor(block).mergeBlockFormat(made)


def _gap_below(block: QTextBlock) -> int:
    """Lines of one list, and lines of one command, stay together."""
    below = block.next()
    if block.textList() is not None and block.textList() == below.textList():
        return ITEM_GAP
    return 0 if _is_command(block) and _is_command(below) else PARAGRAPH_GAP


def _is_command(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeLanguage)


def _dress_words(block: QTextBlock, palette: QPalette, percent: int) -> None:
    level = block.blockFormat().headingLevel()
    pixels = HEADING_PIXELS.get(level, BODY_PIXELS) * percent // 100
    for cursor, was in _stretches(block):
        made = QTextCharFormat()
        made.setProperty(QTextCharFormat.Property.FontPixelSize, pixels)
        role = QPalette.ColorRole.Link if was.isAnchor() else QPalette.ColorRole.Text
        made.setForeground(palette.brush(role))
        made.setFontUnderline(was.isAnchor())
        if level or was.fontWeight() > QFont.Weight.Medium:
            made.setFontWeight(Weight.BOLD if level == 1 else Weight.SEMIBOLD)
        if was.fontFixedPitch():
            made.setBackground(palette.brush(QPalette.ColorRole.AlternateBase))
        cursor.mergeCharFormat(made)


def _stretches(block: QTextBlock) -> list[tuple[QTextCursor, QTextCharFormat]]:
    """Each stretch of words with one format, selected; gathered first: dressing moves them."""
    found = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        cursor = QTextCursor(block)
        cursor.setPosition(fragment.position())
        end = fragment.position() + fragment.length()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.append((cursor, fragment.charFormat()))
        place += 1
    return found


def _dress_table(table: QTextTable, palette: QPalette) -> None:
    made = QTextTableFormat(table.format())
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(QBrush(QColor(palette.color(QPalette.ColorRole.Mid))))
    made.setCellPadding(CELL_PADDING)
    made.setCellSpacing(0)
    made.setTopMargin(6)
    made.setBottomMargin(8)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(made)
