"""How bpmn-js draws our export, as a PDF to look at.

Run ``python tests/benchmarks/draw_bpmn.py TOOLS OUT.pdf [FILE.bpmn]``, where TOOLS is a folder in
which ``npm install bpmn-js`` was run; without a file the whole map is drawn. It needs Qt's browser
(``pip install PySide6-Addons``, which the program itself never uses) and prints bpmn-js's warnings
and how many shapes of each kind it drew.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The browser's own sandbox needs rights that build machines lack; the page is ours alone.
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox --disable-gpu --single-process")

from PySide6.QtCore import QMarginsF, QSizeF, QTimer, QUrl  # noqa: E402
from PySide6.QtGui import QPageLayout, QPageSize  # noqa: E402
from PySide6.QtWebEngineWidgets import (  # type: ignore[import-not-found,unused-ignore]  # noqa: E402
    QWebEngineView,
)
from PySide6.QtWidgets import QApplication  # noqa: E402

WIDTH, HEIGHT = 2400, 4800
MM_A_PIXEL = 25.4 / 96
PAGE = """<html><head><link rel="stylesheet" href="{dist}/assets/diagram-js.css">
<link rel="stylesheet" href="{dist}/assets/bpmn-js.css">
<style>body {{ margin: 0 }} #canvas {{ width: {width}px; height: {height}px }}</style></head>
<body><div id="canvas"></div><script src="{dist}/bpmn-viewer.development.js"></script><script>
const viewer = new BpmnJS({{ container: '#canvas' }});
viewer.importXML({xml}).then(({{ warnings }}) => {{
  const shapes = {{}};
  viewer.get('canvas').zoom('fit-viewport');
  viewer.get('elementRegistry').forEach(e => shapes[e.type] = (shapes[e.type] || 0) + 1);
  window.told = JSON.stringify({{ warnings: warnings.map(w => w.message), shapes }});
}}, fault => window.told = JSON.stringify({{ fault: String(fault) }}));
</script></body></html>"""


def write_page(tools: Path, document: str, folder: Path) -> Path:
    dist = (tools / "node_modules/bpmn-js/dist").resolve().as_uri()
    xml = json.dumps(document).replace("</", "<\\/")
    path = folder / "page.html"
    path.write_text(PAGE.format(dist=dist, width=WIDTH, height=HEIGHT, xml=xml), "utf-8")
    return path


def draw(page: Path, out: Path) -> str:
    app = QApplication(sys.argv[:1])
    view = QWebEngineView()
    view.resize(WIDTH, HEIGHT)
    view.show()
    told: list[str] = []

    def ask() -> None:
        view.page().runJavaScript("window.told || ''", hear)

    def hear(answer: str) -> None:
        if not answer:
            QTimer.singleShot(300, ask)
            return
        told.append(answer)
        size = QPageSize(QSizeF(WIDTH * MM_A_PIXEL, HEIGHT * MM_A_PIXEL), QPageSize.Unit.Millimeter)
        upright = QPageLayout.Orientation.Portrait
        view.page().printToPdf(str(out), QPageLayout(size, upright, QMarginsF(0, 0, 0, 0)))

    view.page().pdfPrintingFinished.connect(lambda *_: app.quit())
    view.loadFinished.connect(lambda _: ask())
    view.load(QUrl.fromLocalFile(str(page)))
    app.exec()
    return told[0]


def main(words: list[str]) -> None:
    if len(words) > 2:
        document = Path(words[2]).read_text("utf-8")
    else:
        from desktop.core import places
        from desktop.core.process.bpmn import to_bpmn
        from desktop.core.process.reading import read_map

        document = to_bpmn(read_map(places.model_folder())).decode()
    with tempfile.TemporaryDirectory() as folder:
        print(draw(write_page(Path(words[0]), document, Path(folder)), Path(words[1])))


if __name__ == "__main__":
    main(sys.argv[1:])
