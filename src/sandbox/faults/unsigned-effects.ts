import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before, namedIds } from '../overriding.ts';
import type { SandboxRequest } from '../request.ts';
import { signedModeFault } from './signed-mode-fault.ts';

/** Moves what a request names that is not signed, whatever it is answered. */
function movingUnsigned(condition: (request: SandboxRequest) => boolean): Overrides {
  return before('route', (context) => {
    const { request, behaviour } = context;
    if (request.headers.authorization !== undefined || !condition(request)) return;
    for (const id of namedIds(context)) behaviour.moveNumber(id, context);
  });
}

/** Defects by which numbers are moved though what names them was not signed. */
export const unsignedEffectFaults: readonly Fault[] = [
  signedModeFault(
    'spelled-path-unverified',
    'The path is protected in lower case only, and found in any case.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ path }) => path !== '/phone-numbers' && path.toLowerCase() === '/phone-numbers'),
  ),
  signedModeFault(
    'doubled-slash-unverified',
    'A path with two slashes is not protected, and made one before it is looked up.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ path }) => path === '//phone-numbers'),
  ),
  signedModeFault(
    'encoded-path-unverified',
    'The path is looked at before it is decoded, and carried out after.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ path }) => path.includes('%') && decodeURIComponent(path) === '/phone-numbers'),
  ),
  signedModeFault(
    'path-parameter-unverified',
    'A path with a parameter behind a semicolon is not protected, and found without it.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ path }) => /^\/phone-numbers;/.test(path)),
  ),
  signedModeFault(
    'dots-in-path-unverified',
    'All that begins with /health is open, and the dots behind it lead elsewhere.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ path }) => path === '/health/../phone-numbers'),
  ),
  signedModeFault(
    'overriding-get-unverified',
    'A GET is open to all, and becomes a POST where X-HTTP-Method-Override says so.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ method, headers }) => method === 'GET' && headers['x-http-method-override'] === 'POST'),
  ),
  signedModeFault(
    'put-unverified',
    'Only POST is protected, and PUT does the same.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ method }) => method === 'PUT'),
  ),
  signedModeFault(
    'first-operation-judged',
    'Of two operations in the query the first is protected and the last carried out.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ query }) => query === 'operation=list&operation=batch-delete'),
  ),
  signedModeFault(
    'last-operation-judged',
    'Of two operations in the query the last is protected and the first carried out.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ query }) => query === 'operation=batch-delete&operation=list'),
  ),
  signedModeFault(
    'path-with-suffix-unverified',
    'A path that ends in .json is not protected, and found without its ending.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ path }) => path === '/phone-numbers.json'),
  ),
  signedModeFault(
    'health-checks-unverified',
    'Who calls like a health check of a load balancer is not asked for a signature.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ headers }) =>
      /^(ELB-HealthChecker|kube-probe|GoogleHC)\//.test(headers['user-agent'] ?? ''),
    ),
  ),
  signedModeFault(
    'original-url-judged',
    'The path in X-Original-URL decides whether a signature is needed.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ headers }) => headers['x-original-url'] === '/health'),
  ),
  signedModeFault(
    'text-moved-before-verifying',
    'Text is handled by another handler, which moves the numbers before it asks who calls.',
    ['authentication/strays-move-nothing'],
    movingUnsigned(({ headers }) => headers['content-type'] === 'text/plain'),
  ),
];
