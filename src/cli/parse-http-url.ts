import { UsageError } from '../errors/usage-error.ts';

/** What a URL on the command line may carry besides scheme, host, port and path. */
export interface UrlRules {
  /** How messages name the input, for example `url`. */
  readonly input: string;
  readonly query: 'allowed' | 'refused';
}

const example = 'give for example http://127.0.0.1:4010';

/** Reads an absolute http or https URL; throws a UsageError for anything else. User names, passwords and fragments are refused. */
export function parseHttpUrl(text: string, rules: UrlRules): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const problem = findProblem(text, url, rules);
  if (url === undefined || problem !== undefined) {
    throw new UsageError({
      input: `${rules.input} '${withoutUserinfo(text)}'`,
      problem: problem ?? 'not a URL',
      remedy: /^[\w.-]+(:\d+)?(\/|$)/.test(text) ? `did you mean http://${text}?` : example,
    });
  }
  return url;
}

function findProblem(text: string, url: URL | undefined, { query }: UrlRules): string | undefined {
  if (!/^https?:\/\//i.test(text)) return 'not a URL that starts with http:// or https://';
  if (url === undefined) return 'not a URL';
  if (url.username !== '' || url.password !== '') return 'a URL with a user name or password is not used';
  if (text.includes('#')) return 'a URL with a fragment is not used';
  if (text.includes('?') && query === 'refused') return 'a base URL has no query; the operation adds its own';
  return undefined;
}

function withoutUserinfo(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//***@');
}
