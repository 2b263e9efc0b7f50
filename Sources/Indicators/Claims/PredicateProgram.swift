/// A predicate in postfix order.
///
/// Missing numbers and undecided truths are NaN, true is 1, false 0.
struct PredicateProgram: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    case number(Double)
    /// A value that was read, by its index in ``Predicate/calls``.
    case call(Int)
    case negate, not, absolute
    case add, subtract, multiply, divide
    case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
    case and, or
    case minimum, maximum
  }

  private(set) var steps: [Step] = []
  /// How many values stand on the stack at most.
  private(set) var height = 0
  private var current = 0

  mutating func append(_ step: Step) {
    steps.append(step)
    switch step {
    case .number, .call: current += 1
    case .negate, .not, .absolute: break
    default: current -= 1
    }
    height = max(height, current)
  }

  /// 1, 0 or NaN from the values that were read; `stack` holds at least `height` values.
  func result(_ values: [Double], _ stack: inout [Double]) -> Double {
    var top = -1
    for step in steps {
      switch step {
      case .number(let number):
        top += 1
        stack[top] = number
      case .call(let index):
        top += 1
        stack[top] = values[index]
      case .negate: stack[top] = -stack[top]
      case .not: stack[top] = 1 - stack[top]
      case .absolute: stack[top] = abs(stack[top])
      default:
        top -= 1
        stack[top] = Self.combine(step, stack[top], stack[top + 1])
      }
    }
    return top == 0 ? stack[0] : .nan
  }

  @inline(__always)
  private static func combine(_ step: Step, _ left: Double, _ right: Double) -> Double {
    switch step {
    case .and: return left == 0 || right == 0 ? 0 : left * right
    case .or: return left == 1 || right == 1 ? 1 : left + right
    default: break
    }
    if left.isNaN || right.isNaN { return .nan }
    return switch step {
    case .add: finite(left + right)
    case .subtract: finite(left - right)
    case .multiply: finite(left * right)
    case .divide: finite(left / right)
    case .minimum: min(left, right)
    case .maximum: max(left, right)
    case .less: left < right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .greaterOrEqual: left >= right ? 1 : 0
    case .equal: left == right ? 1 : 0
    default: left == right ? 0 : 1
    }
  }

  /// A quotient by zero, or a number too large, says nothing that could be judged.
  @inline(__always)
  private static func finite(_ number: Double) -> Double { number.isFinite ? number : .nan }
}
