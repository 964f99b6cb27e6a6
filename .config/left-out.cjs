// Stands where a part of a package is left out. Loading it costs nothing; using it says so.
module.exports = new Proxy(
  { __esModule: true },
  {
    get: (target, name) =>
      name in target || typeof name === 'symbol'
        ? target[name]
        : class {
            constructor() {
              throw new Error(`${name} is left out of the bundle (.config/bundle.mjs)`);
            }
          },
  },
);
