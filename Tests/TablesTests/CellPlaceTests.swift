import Diagnostics
import Tables
import Testing

/// The place of a part of a cell in its file.
@Suite struct CellPlaceTests {
  private func place(_ bytes: Range<Int>, ofSecondCellIn row: String) throws -> [Int] {
    let file = SourceFile(path: "a.csv", bytes: Array("a,b\n\(row)\n".utf8))
    let cell = try #require(CSVReader.read(file).value.rows.first?["b"])
    let place = cell.place(of: bytes)
    return [place.start.line, place.start.column, place.end.line, place.end.column]
  }

  @Test(arguments: [
    ("x,rank==1", 0..<4, [2, 3, 2, 7]), ("x,rank==1", 4..<6, [2, 7, 2, 9]),
    ("x,rank==1", 7..<7, [2, 10, 2, 10]), ("x,", 0..<0, [2, 3, 2, 3]),
    ("x,\"\"", 0..<0, [2, 4, 2, 4]), ("x,\"rank,1\"", 5..<6, [2, 9, 2, 10]),
    ("x,\"a\"\"b\"\"c\"", 2..<3, [2, 7, 2, 8]), ("x,\"a\"\"b\"\"c\"", 4..<5, [2, 10, 2, 11]),
    ("x,\"a\nbc\"", 2..<3, [3, 1, 3, 2]), ("x,\"a\r\nbc\"", 4..<5, [3, 2, 3, 3]),
    ("港,码头", 3..<6, [2, 8, 2, 11]), ("x,ab", 9..<12, [2, 5, 2, 5]),
  ])
  func countsQuotesAndLines(row: String, bytes: Range<Int>, expected: [Int]) throws {
    #expect(try place(bytes, ofSecondCellIn: row) == expected)
  }
}
