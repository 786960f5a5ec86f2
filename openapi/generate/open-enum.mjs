/**
 * An open enum is written as `anyOf`: the published words, or any other string. This finds the latter.
 * @param {Record<string, any>} schema
 * @returns {number} Its index in `anyOf`, or -1 where the schema is no open enum.
 */
export function findOpenMember(schema) {
  if (!Array.isArray(schema.anyOf) || schema.anyOf.length < 2) return -1;
  return schema.anyOf.findIndex(
    (member) =>
      member.type === 'string' && Object.keys(member).every((key) => /^(type|description)$/.test(key)),
  );
}
