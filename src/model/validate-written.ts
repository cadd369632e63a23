import type { Issue } from '../errors.ts'
import { findFaults } from './find-faults.ts'
import type { WrittenDefinition } from './written.ts'

/** Judges the form of a definition by its JSON Schema; every issue has file, line, section and key. */
export const validateWritten = (written: WrittenDefinition): readonly Issue[] =>
	findFaults(written).map(({ issue }) => issue)
