import { parseHttpUrl } from '../../cli/parse-http-url.ts';
import { UsageError } from '../../errors/usage-error.ts';

/** Reads the upstream of `proxy`; throws a UsageError for what is not a URL of scheme, host and port alone. */
export function readUpstream(text: string): URL {
  const url = parseHttpUrl(text, { input: 'upstream', query: 'refused' });
  if (url.pathname === '/') return url;
  throw new UsageError({
    input: `upstream '${text}'`,
    problem: 'has a path, and requests are forwarded as they are, so that signatures stay valid',
    remedy: `give ${url.origin}, and let clients add ${url.pathname} to the proxy's own address`,
  });
}
