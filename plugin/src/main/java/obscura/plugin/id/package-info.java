/**
 * What things are known by inside the house: one small record each, so that no two kinds can be mixed up. The numbers
 * are ours, mean nothing outside, and are the only names that ever become part of a path or an address.
 */
package obscura.plugin.id;
