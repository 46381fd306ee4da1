// SPDX-License-Identifier: GPL-3.0-or-later
// A client of an S3 bucket for tests, which signs with aws4 and not with Platen's code: node client.js ENDPOINT BUCKET
// KEY_ID SECRET. Reads requests from standard input, one line of JSON each: {"method", "path", "headers", "body",
// "presigned": seconds}; prints one line for each: {"status", "headers", "body"}.
'use strict';

const aws4 = require('aws4');
const http = require('http');
const readline = require('readline');

const [endpoint, bucket, accessKeyId, secretAccessKey] = process.argv.slice(2);
const { hostname, port, host } = new URL(endpoint);

function send(wish) {
  const options = {
    service: 's3',
    region: wish.region || 'us-east-1',
    method: wish.method,
    host,
    path: `/${bucket}/${wish.path}`,
    headers: { host, ...wish.headers },
    body: wish.body,
  };
  if (wish.presigned) {
    options.signQuery = true;
    options.path += `${options.path.includes('?') ? '&' : '?'}X-Amz-Expires=${wish.presigned}`;
  }
  const signed = aws4.sign(options, { accessKeyId, secretAccessKey });
  const { method, path, headers } = signed;
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path: wish.spoilt ? path.replace('Expires=', 'Expires=1') : path, headers }, response => {
      const chunks = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    request.on('error', reject);
    request.end(wish.body);
  });
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin }))
    console.log(JSON.stringify(await send(JSON.parse(line))));
})();
