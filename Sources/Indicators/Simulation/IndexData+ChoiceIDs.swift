extension IndexData {
  /// A name for a choice in data files, such as `normalization`, `dimension:ID` or `data:ID`.
  public func id(of choice: Choice) -> String {
    switch choice {
    case .normalization: "normalization"
    case .aggregation: "aggregation"
    case .dimensionWeight(let index): "dimension:\(structure.dimensions[index].id)"
    case .mainWeight(let index): "main:\(structure.mainIndicators[index].id)"
    case .data(let measure): "data:\(structure.measures[measure].id)"
    case .missingRule: "missing-rule"
    case .leftOut: "left-out"
    }
  }
}
