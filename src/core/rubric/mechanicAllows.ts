import type { Points } from "../model/points";
import type { Mechanic } from "../model/rubric";

/** True when a criterion scored this way, with this maximum, may have these points. Steps are not looked at. */
export function mechanicAllows(mechanic: Mechanic, max: Points, points: Points): boolean {
  if (points < 0 || points > max) return false;
  switch (mechanic.kind) {
    case "range":
      return true;
    case "levels":
      return mechanic.levels.some((l) => l.points === points);
    case "bands":
      return mechanic.bands.some((b) => b.points === points);
    case "deduction": {
      const { perFault, floor } = mechanic;
      return points === floor || (points > floor && (max - points) % perFault === 0);
    }
  }
}
