'use strict';

/** restify asks for this only when it is created with `spdy` options, which Second Look never does. */
exports.createServer = () => {
  throw new Error('HTTP/2 through spdy is not part of Second Look: put a reverse proxy in front of the bot instead.');
};
