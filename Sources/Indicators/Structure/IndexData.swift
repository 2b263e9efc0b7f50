/// Other data for a measure, which may take the place of its own.
public struct Alternate: Sendable, Hashable {
  /// The id, unique among alternates.
  public let id: String
  /// The measure it can replace, as an index into ``IndexStructure/measures``.
  public let measure: Int
  /// One cell a region.
  public let cells: [IndicatorCell]

  /// Makes an alternate.
  public init(id: String, measure: Int, cells: [IndicatorCell]) {
    self.id = id
    self.measure = measure
    self.cells = cells
  }
}

/// Some regions under one name; claims read the highest score among them as `NAME(dimension)`.
public struct RegionGroup: Sendable, Hashable {
  /// The name, which no function of ``Predicate`` bears.
  public let id: String
  /// The members, as indices into ``IndexData/regions``.
  public let regions: [Int]

  /// Makes a group.
  public init(id: String, regions: [Int]) {
    self.id = id
    self.regions = regions
  }
}

/// Everything an index is computed from: the structure and a matrix of measures × regions.
///
/// ```swift
/// let structure = try IndexStructure([
///   Dimension(id: "quay", mainIndicators: [
///     MainIndicator(id: "M1", subIndicators: [
///       SubIndicator(id: "B", measures: [Measure(id: "B")])])])
/// ])
/// let cells = [3.0, 4.0].map { Estimate($0).map { .known($0) } ?? .missing() }
/// let data = try IndexData(structure: structure, regions: ["north", "south"], cells: [cells])
/// data.scores().total.map(\.score)  // 75, 100
/// ```
public struct IndexData: Sendable, Hashable {
  /// What the index is made of.
  public let structure: IndexStructure
  /// The ids of the regions, in order.
  public let regions: [String]
  /// A row for each measure, a cell for each region.
  public let cells: [[IndicatorCell]]
  /// Other data for measures; those of one measure are tried in this order.
  public let alternates: [Alternate]
  /// Groups of regions that claims may name.
  public let groups: [RegionGroup]

  /// Puts the data together.
  ///
  /// - Throws: ``IndexFault`` where ids stand twice, shapes differ or an index points nowhere.
  public init(
    structure: IndexStructure, regions: [String], cells: [[IndicatorCell]],
    alternates: [Alternate] = [], groups: [RegionGroup] = []
  ) throws(IndexFault) {
    self.structure = structure
    self.regions = regions
    self.cells = cells
    self.alternates = alternates
    self.groups = groups
    try check()
  }

  /// The alternates of a measure, as indices into ``alternates``.
  func alternates(ofMeasure measure: Int) -> [Int] {
    alternates.indices.filter { alternates[$0].measure == measure }
  }

  private func check() throws(IndexFault) {
    guard !regions.isEmpty else { throw .empty("regions") }
    try checkUnique(regions)
    try checkUnique(alternates.map(\.id))
    try checkUnique(groups.map(\.id) + Predicate.functionNames)
    guard cells.count == structure.measures.count else { throw .shape(of: "cells") }
    for (row, measure) in zip(cells, structure.measures) where row.count != regions.count {
      throw .shape(of: measure.id)
    }
    for alternate in alternates {
      guard alternate.cells.count == regions.count else { throw .shape(of: alternate.id) }
      guard cells.indices.contains(alternate.measure) else {
        throw .unknownMember(of: alternate.id)
      }
    }
    for group in groups {
      guard !group.regions.isEmpty else { throw .empty(group.id) }
      guard group.regions.allSatisfy(regions.indices.contains) else {
        throw .unknownMember(of: group.id)
      }
    }
  }

  private func checkUnique(_ ids: [String]) throws(IndexFault) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { throw .takenID(id) }
  }
}
