import { parseDocument } from 'yaml';
import { UsageError } from '../errors/usage-error.ts';

/** Reads YAML, of which JSON is a part; throws a UsageError that names the input for anything else. */
export function parseYaml(text: string, { input, remedy }: { input: string; remedy: string }): unknown {
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) throw error;
    const root: unknown = document.toJS();
    // An alias that holds itself would be walked for ever; this throws.
    JSON.stringify(root);
    return root;
  } catch (error) {
    const [firstLine = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const problem = `is neither YAML nor JSON (${firstLine.replace(/:$/, '')})`;
    throw new UsageError({ input, problem, remedy });
  }
}
