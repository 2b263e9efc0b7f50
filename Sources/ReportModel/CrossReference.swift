public import Indicators
public import Quantities

/// What an internal link of the text leads to.
public enum CrossReference: Sendable, Equatable {
  /// A figure, by its number.
  case figure(Int)
  /// A part, by its number.
  case part(Int)
  /// A section, or a heading in it by its index in ``Section/headings``.
  case section(SectionPlace, heading: Int?)
  /// An article, or a heading in it by its index in ``Article/headings``.
  case article(path: String, heading: Int?)
  /// A source, by its index in ``Report/sources``.
  case source(Int)
  /// A number of a figure's data.
  case value(BoundValue)
  /// A term, by its index in ``Report/glossary``.
  case term(Int)
  /// A picture, by its index in ``Report/media``.
  case media(Int)
  /// A score of the index: a dimension or the total, and the index of a region.
  case score(IndexRow, region: Int)
  /// A claim, by its index in ``CompositeIndex/claims``.
  case claim(Int)
}

/// A number of a figure's data to which the text refers.
public struct BoundValue: Sendable, Equatable {
  /// The figure's number.
  public let figureNumber: Int
  /// The row's index in ``Figure/rows``.
  public let rowIndex: Int
  /// The quantity itself.
  public let quantity: Quantity

  /// Makes a bound value.
  public init(figureNumber: Int, rowIndex: Int, quantity: Quantity) {
    self.figureNumber = figureNumber
    self.rowIndex = rowIndex
    self.quantity = quantity
  }
}
