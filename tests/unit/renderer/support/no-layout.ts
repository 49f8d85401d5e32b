/** jsdom lays nothing out: what is told of sizes is told nothing. Imported before whatever asks for them. */
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

globalThis.Element.prototype.scrollIntoView ??= () => {};
