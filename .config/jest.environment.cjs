const http = require('node:http');
const { TestEnvironment } = require('jest-environment-node');

const prototypes = [http.IncomingMessage.prototype, http.ServerResponse.prototype];
const untouched = prototypes.map((prototype) => Object.getOwnPropertyDescriptors(prototype));

/** restify changes Node's own requests and responses for the whole process: the next test file gets them as they were. */
module.exports = class extends TestEnvironment {
  async teardown() {
    await super.teardown();
    prototypes.forEach((prototype, index) => {
      for (const key of Reflect.ownKeys(prototype))
        if (!(key in untouched[index])) delete prototype[key];
      Object.defineProperties(prototype, untouched[index]);
    });
  }
};
