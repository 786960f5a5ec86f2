import { breaking, harmless, unclear } from './change.ts';
import { compareContent } from './compare-content.ts';
import { compareRequired } from './compare-required.ts';
import { compareRest } from './compare-rest.ts';
import { type Context, tellJudged, tellShift } from './context.ts';
import { at, type DocumentNode, type Pair } from './document-node.ts';
import { compareSchemas } from './schemas/compare-schemas.ts';
import { narrower, other, wider } from './shift.ts';

/** Compares the parameters of an operation; those of its path item count where it has none of that name. */
export function compareParameters(pathItem: Pair, operation: Pair, context: Context): void {
  const before = listParameters(pathItem.before, operation.before);
  const after = listParameters(pathItem.after, operation.after);
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const parameter = {
      before: before.get(key) ?? operation.before.at('parameters').at('-'),
      after: after.get(key) ?? operation.after.at('parameters').at('-'),
    };
    compareParameter(parameter, { ...context, place: `${key} of ${context.place}` });
  }
}

/** Parameters by place and name. A path's own are named by their place in the template, since their names are free. */
function listParameters(pathItem: DocumentNode, operation: DocumentNode): ReadonlyMap<string, DocumentNode> {
  const all = [...pathItem.at('parameters').children, ...operation.at('parameters').children];
  return new Map(all.map((parameter) => [keyOf(parameter, pathItem), parameter]));
}

function keyOf(parameter: DocumentNode, pathItem: DocumentNode): string {
  const place = parameter.at('in').text;
  const name = parameter.at('name').text;
  if (place === 'header') return `header ${name.toLowerCase()}`;
  const template = [...pathItem.site.matchAll(/\{([^}]*)\}/g)].map(([, variable]) => variable);
  return place === 'path' ? `path parameter ${template.indexOf(name) + 1}` : `${place} parameter ${name}`;
}

function compareParameter(parameter: Pair, context: Context): void {
  if (!parameter.before.exists || !parameter.after.exists) {
    tellOneSided(parameter, context);
    return;
  }
  compareRequired(parameter, 'the parameter', context);
  compareWriting(parameter, context);
  compareSchemas(at(parameter, 'schema'), context);
  compareContent(at(parameter, 'content'), context);
  compareRest(parameter, handled, context);
}

const writing = ['style', 'explode', 'allowReserved'];
const handled = new Set(['name', 'in', 'required', 'allowEmptyValue', 'schema', 'content', ...writing]);

function compareWriting(parameter: Pair, context: Context): void {
  for (const name of writing) {
    const field = at(parameter, name);
    if (field.before.value === field.after.value) continue;
    tellShift(field, other, { code: 'writing-changed', what: `${name}: written another way` }, context);
  }
  const empty = at(parameter, 'allowEmptyValue');
  const [was, is] = [empty.before.value === true, empty.after.value === true];
  if (was === is) return;
  const what = `an empty value is ${is ? 'allowed' : 'no longer allowed'}`;
  tellShift(empty, is ? wider : narrower, { code: 'empty-value-changed', what }, context);
}

function tellOneSided(parameter: Pair, context: Context): void {
  const { before, after } = parameter;
  const isRequired = (after.exists ? after : before).at('required').value === true;
  const what = `${isRequired ? 'required' : 'optional'} parameter ${after.exists ? 'added' : 'removed'}`;
  const code = after.exists ? 'parameter-added' : 'parameter-removed';
  tellJudged(
    parameter,
    after.exists ? judgeAdded(isRequired) : judgeRemoved(isRequired),
    { code, what },
    context,
  );
}

function judgeAdded(isRequired: boolean) {
  return {
    forCallers: isRequired
      ? breaking('requests without the parameter are no longer right')
      : harmless('the parameter may be left out'),
    forImplementers: breaking(
      'the parameter may be sent now, and an implementation of the old document does not know it',
    ),
  };
}

function judgeRemoved(wasRequired: boolean) {
  return {
    forCallers: unclear('what becomes of a request that still carries the parameter is not said'),
    forImplementers: wasRequired
      ? breaking('requests without the parameter have to be served')
      : harmless('the parameter has to be served no longer'),
  };
}
