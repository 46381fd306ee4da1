// SPDX-License-Identifier: GPL-3.0-or-later
// An S3 server for tests, which verifies signatures and clocks: node serve.js FOLDER [PORT]. It has the bucket "prints"
// and the key S3RVER with the secret S3RVER, and prints one line of JSON when it is ready. A line on standard input is a
// fault: {"match": "partNumber=2", "status": 503, "times": 1}; status 0 closes the connection. It prints each request.
'use strict';

const aws4 = require('aws4');
const readline = require('readline');
const S3rver = require('s3rver');

const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const faults = [];

function takeFault(line) {
  const fault = faults.find(f => f.times > 0 && line.includes(f.match));
  if (fault) fault.times -= 1;
  return fault;
}

// The server itself verifies only the older signatures. Another implementation than Platen's signs the request again.
function isSigned(ctx) {
  const given = ctx.get('Authorization');
  if (given) {
    const headers = {};
    for (const name of given.match(/SignedHeaders=([^,]*)/)[1].split(';')) headers[name] = ctx.get(name);
    const region = given.split('/')[2];
    const signed = aws4.sign({ service: 's3', region, method: ctx.method, path: ctx.url, headers }, credentials);
    return signed.headers.Authorization.split('Signature=')[1] === given.split('Signature=')[1];
  }
  const url = new URL(ctx.url, 'http://localhost');
  const signature = url.searchParams.get('X-Amz-Signature');
  if (!signature) return false;
  const region = url.searchParams.get('X-Amz-Credential').split('/')[2];
  for (const name of ['Signature', 'Algorithm', 'Credential', 'SignedHeaders']) url.searchParams.delete(`X-Amz-${name}`);
  const path = url.pathname + url.search;
  const headers = { host: ctx.get('Host') };
  const signed = aws4.sign({ service: 's3', region, method: ctx.method, path, headers, signQuery: true }, credentials);
  return signed.path.split('X-Amz-Signature=')[1] === signature;
}

function refuse(ctx, status, code) {
  ctx.req.resume();
  ctx.status = status;
  ctx.type = 'application/xml';
  ctx.body = `<Error><Code>${code}</Code><Message>Refused</Message></Error>`;
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
  if (!fault) {
    const isOurs = ctx.url.includes('S3RVER') || ctx.get('Authorization').includes('Credential=S3RVER/');
    if (ctx.get('Authorization') && !isOurs) return next(); // an unknown key
    if (isSigned(ctx)) return next();
    return refuse(ctx, 403, isOurs ? 'SignatureDoesNotMatch' : 'AccessDenied');
  }
  if (fault.status === 0) {
    ctx.respond = false;
    ctx.req.socket.destroy();
    return undefined;
  }
  return refuse(ctx, fault.status, fault.code || 'Fault');
});
readline.createInterface({ input: process.stdin }).on('line', line => {
  faults.push(JSON.parse(line));
  console.log(JSON.stringify({ fault: 'set' }));
});
server.run().then(({ port }) => console.log(JSON.stringify({ listening: `http://127.0.0.1:${port}` })));
