/** Brackets within brackets that are followed; deeper ones are answered with `tooDeep`. Real strategies stay below 30. */
export const deepest = 400;

export const tooDeep = 'the brackets are nested too deeply to be followed';
