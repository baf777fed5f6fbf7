// Opens a BPMN file with bpmn-moddle and in bpmn-js's Modeler, changes it there as a consultant
// would, and saves it. Called by test_bpmn_tools.py:
//
//   node modeler.cjs TOOLS IN.bpmn OUT.bpmn MODDLE.bpmn [CHANGES]
//
// TOOLS is a folder where `npm install bpmn-moddle bpmn-js jsdom` was run. CHANGES is a JSON list of
// [command, ...arguments]. Prints {moddle: {warnings}, modeler: {warnings, types}}.
//
// jsdom draws nothing: what bpmn-js asks of SVG is answered here with empty measures, so this shows
// that every shape is taken in, not how it looks (see tests/benchmarks/draw_bpmn.py for that).
'use strict';
const fs = require('fs'), path = require('path'), { createRequire } = require('module');
const [tools, source, saved, rewritten, changes] = process.argv.slice(2);
const from = createRequire(path.join(path.resolve(tools), 'anything.cjs'));

function openStage() {
  const { JSDOM, VirtualConsole } = from('jsdom');
  const dom = new JSDOM('<div id="canvas"></div>', { virtualConsole: new VirtualConsole() });
  const window = dom.window;
  class SVGMatrix {}
  const matrix = () => Object.assign(new SVGMatrix(), {
    a: 1, b: 0, c: 0, d: 1, e: 0, f: 0,
    translate: matrix, scale: matrix, rotate: matrix, multiply: matrix, inverse: matrix,
  });
  const list = () => {
    const items = [];
    return {
      get numberOfItems() { return items.length; },
      clear() { items.length = 0; },
      appendItem(item) { items.push(item); return item; },
      getItem: index => items[index],
      consolidate: () => items[0] || null,
    };
  };
  const shape = window.SVGElement.prototype;
  Object.assign(shape, {
    getBBox() { return { x: 0, y: 0, width: this.textContent.length * 7, height: 14 }; },
    getComputedTextLength() { return this.textContent.length * 7; },
    createSVGMatrix: matrix, getCTM: matrix, getScreenCTM: matrix,
    createSVGTransform: () => ({
      matrix: matrix(), setMatrix() {}, setTranslate() {}, setRotate() {}, setScale() {},
    }),
    createSVGTransformFromMatrix: m => ({ matrix: m, setMatrix() {}, setTranslate() {} }),
  });
  Object.defineProperty(shape, 'transform', {
    get() { return (this.ownTransform = this.ownTransform || { baseVal: list() }); },
  });
  const CSS = { escape: text => String(text).replace(/[^\w-]/g, sign => '\\' + sign) };
  Object.assign(window, { SVGMatrix, CSS });
  const lent = { window, document: window.document, SVGMatrix, CSS };
  for (const name of ['Node', 'Element', 'SVGElement', 'HTMLElement', 'DOMParser']) {
    lent[name] = window[name];
  }
  Object.assign(globalThis, lent);
  return window.document.getElementById('canvas');
}

// Browsers have these; Node got them with version 22.
Set.prototype.union ||= function (other) { return new Set([...this, ...other]); };
Set.prototype.difference ||= function (other) { return new Set([...this].filter(x => !other.has(x))); };

function takeModeler() {
  const module = { exports: {} };
  const root = path.dirname(from.resolve('bpmn-js/package.json'));
  const text = fs.readFileSync(path.join(root, 'dist/bpmn-modeler.development.js'), 'utf8');
  new Function('module', 'exports', 'self', text)(module, module.exports, globalThis.window);
  return module.exports;
}

const GESTURES = {
  rename: (m, id, name) => m.get('modeling').updateProperties(m.get('elementRegistry').get(id), { name }),
  remove: (m, id) => m.get('modeling').removeElements([m.get('elementRegistry').get(id)]),
  connect: (m, one, other) => m.get('modeling').connect(
    m.get('elementRegistry').get(one), m.get('elementRegistry').get(other)),
  append: (m, id, type, newId, name) => {
    const shape = m.get('elementRegistry').get(id);
    const object = m.get('bpmnFactory').create(type, { id: newId, name });
    const made = m.get('elementFactory').createShape({ type, businessObject: object });
    const place = { x: shape.x + shape.width / 2, y: shape.y + shape.height + 20 };
    m.get('modeling').appendShape(shape, made, place, shape.parent);
  },
  move: (m, id, x, y) => m.get('modeling').moveElements([m.get('elementRegistry').get(id)], { x, y }),
  describe: (m, id, text) => {
    const documentation = [m.get('bpmnFactory').create('bpmn:Documentation', { text })];
    m.get('modeling').updateProperties(m.get('elementRegistry').get(id), { documentation });
  },
};

async function main() {
  const xml = fs.readFileSync(source, 'utf8');
  const { BpmnModdle } = await import(from.resolve('bpmn-moddle').replace(/^/, 'file://'));
  const moddle = new BpmnModdle();
  const read = await moddle.fromXML(xml);
  fs.writeFileSync(rewritten, (await moddle.toXML(read.rootElement, { format: true })).xml);
  const modeler = new (takeModeler())({ container: openStage() });
  const { warnings } = await modeler.importXML(xml);
  const types = {};
  modeler.get('elementRegistry').forEach(e => { types[e.type] = (types[e.type] || 0) + 1; });
  for (const [gesture, ...words] of JSON.parse(changes || '[]')) GESTURES[gesture](modeler, ...words);
  fs.writeFileSync(saved, (await modeler.saveXML({ format: true })).xml);
  const told = list => list.map(warning => String(warning.message || warning));
  console.log(JSON.stringify({
    moddle: { warnings: told(read.warnings) }, modeler: { warnings: told(warnings), types },
  }));
}

main().then(() => process.exit(0), fault => { console.error(fault); process.exit(1); });
