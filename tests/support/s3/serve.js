// SPDX-License-Identifier: GPL-3.0-or-later
// An S3 server for tests, which verifies signatures and clocks: node serve.js FOLDER [PORT]. It has the bucket "prints"
// and the key S3RVER with the secret S3RVER, and prints one line of JSON when it is ready. A line on standard input is a
// fault: {"match": "partNumber=2", "status": 503, "times": 1}; status 0 closes the connection. It prints each request.
'use strict';

const readline = require('readline');
const S3rver = require('s3rver');

const faults = [];

function takeFault(line) {
  const fault = faults.find(f => f.times > 0 && line.includes(f.match));
  if (fault) fault.times -= 1;
  return fault;
}

const server = new S3rver({
  address: '127.0.0.1',
  port: Number(process.argv[3] || 0),
  silent: true,
  directory: process.argv[2],
  serviceEndpoint: 'localhost',
  configureBuckets: [{ name: 'prints' }],
});
server.middleware.unshift(async (ctx, next) => {
  const line = `${ctx.method} ${ctx.url}`;
  console.log(JSON.stringify({ request: line }));
  const fault = takeFault(line);
  if (!fault) return next();
  if (fault.status === 0) {
    ctx.respond = false;
    ctx.req.socket.destroy();
    return undefined;
  }
  ctx.req.resume();
  ctx.status = fault.status;
  ctx.type = 'application/xml';
  ctx.body = `<Error><Code>${fault.code || 'Fault'}</Code><Message>As asked</Message></Error>`;
  return undefined;
});
readline.createInterface({ input: process.stdin }).on('line', line => {
  faults.push(JSON.parse(line));
  console.log(JSON.stringify({ fault: 'set' }));
});
server.run().then(({ port }) => console.log(JSON.stringify({ listening: `http://127.0.0.1:${port}` })));
