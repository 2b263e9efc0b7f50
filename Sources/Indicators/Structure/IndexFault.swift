/// Why a structure or its data make no index.
///
/// Whoever reads an index from files reports these with their places before; the fault is what is
/// left for a programmer's mistake.
public enum IndexFault: Error, Sendable, Hashable {
  /// An id stands twice on one level, or is reserved.
  case takenID(String)
  /// A level of the structure, a region or a group has no members.
  case empty(String)
  /// A weight is negative or not finite, or all weights of siblings are zero.
  case weight(of: String)
  /// The best goalpost is not on the good side of the worst one, or one of them is not finite.
  case goalposts(of: String)
  /// A row has more or fewer cells than there are regions, or rows than there are measures.
  case shape(of: String)
  /// An index points at no measure or region.
  case unknownMember(of: String)
}
