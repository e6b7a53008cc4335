/**
 * A small house that breaks every rule once, so that {@code BrokenRulesTest} can show that each rule bites. Nothing
 * here does anything.
 */
package planted;
