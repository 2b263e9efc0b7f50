/// The names a predicate may use; a position in a list is the index that a call carries.
public struct PredicateNames: Sendable, Hashable {
  /// The dimensions, without the total.
  public let dimensions: [String]
  /// The regions.
  public let regions: [String]
  /// The measures.
  public let measures: [String]
  /// The alternates.
  public let alternates: [String]
  /// The groups of regions.
  public let groups: [String]

  /// Takes the names; of one that stands twice, the first counts.
  public init(
    dimensions: [String], regions: [String], measures: [String], alternates: [String] = [],
    groups: [String] = []
  ) {
    self.dimensions = dimensions
    self.regions = regions
    self.measures = measures
    self.alternates = alternates
    self.groups = groups
  }

  func row(_ name: String) -> IndexRow? {
    if name == IndexStructure.totalID { return .total }
    return dimensions.firstIndex(of: name).map(IndexRow.dimension)
  }
}

extension IndexData {
  /// The names that predicates about this data may use.
  public var names: PredicateNames {
    PredicateNames(
      dimensions: structure.dimensions.map(\.id), regions: regions,
      measures: structure.measures.map(\.id), alternates: alternates.map(\.id),
      groups: groups.map(\.id))
  }
}
