using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model;

/// <summary>A choice the designer made.</summary>
/// <param name="Title">What was decided, such as <c>Refund payment compensates Process payment</c>.</param>
/// <param name="Because">Why, in one sentence with its figures.</param>
/// <param name="Facts">JSON Pointers (RFC 6901) into <see cref="OrchestrationDesign.Facts"/>, such as
/// <c>/constraints/0</c>; empty only where an assumption is the cause.</param>
public sealed record Decision(string Title, string Because, ImmutableArray<string> Facts);
