using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>One thing an evaluator asks of an answer.</summary>
/// <remarks>Closed: <see cref="TextCheck"/>, <see cref="RegexCheck"/>, <see cref="JsonCheck"/>,
/// <see cref="ExpectedCheck"/>, <see cref="JudgeCheck"/>, <see cref="UnsupportedCheck"/>.</remarks>
public abstract record Check
{
    private protected Check()
    {
    }
}

/// <summary>How a <see cref="TextCheck"/> compares.</summary>
public enum TextOperation
{
    /// <summary>The answer holds the text.</summary>
    Contains,

    /// <summary>The answer is the text.</summary>
    Equals,

    /// <summary>The answer begins with the text.</summary>
    StartsWith,

    /// <summary>The answer ends with the text.</summary>
    EndsWith,
}

/// <summary>Compares the answer, trimmed of white space at both ends, with texts.</summary>
/// <param name="Operation">How.</param>
/// <param name="Texts">With what; <c>{{variable}}</c> in them stands for the test row's value.</param>
/// <param name="Any">Whether one of several texts is enough; else all are needed.</param>
/// <param name="IgnoreCase">Whether case does not matter (ordinal).</param>
/// <param name="Negated">Whether the check passes when the comparison does not hold. With several texts: for none of them.</param>
public sealed record TextCheck(
    TextOperation Operation, ImmutableArray<string> Texts, bool Any, bool IgnoreCase, bool Negated) : Check;

/// <summary>Searches the answer for a regular expression.</summary>
/// <param name="Patterns">The patterns; all must be found. <c>{{variable}}</c> stands for the row's value, taken literally.</param>
/// <param name="Flags">Flags given beside the patterns.</param>
/// <param name="Any">Whether one of several patterns is enough.</param>
/// <param name="Negated">Whether the check passes when none is found.</param>
public sealed record RegexCheck(ImmutableArray<string> Patterns, RegexOptions Flags, bool Any, bool Negated) : Check;

/// <summary>The answer is JSON.</summary>
/// <param name="Anywhere">Whether a JSON object or array somewhere in the answer is enough.</param>
/// <param name="Negated">Whether the check passes when it is not.</param>
public sealed record JsonCheck(bool Anywhere, bool Negated) : Check;

/// <summary>The answer holds each of the row's <c>expected</c> texts (ordinal, case and spacing ignored).</summary>
/// <param name="Negated">Whether the check passes when it does not.</param>
public sealed record ExpectedCheck(bool Negated) : Check;

/// <summary>Asks a model to judge.</summary>
/// <param name="Model">The model to ask; empty leaves the choice to the provider.</param>
/// <param name="SystemPrompt">Instructions; empty for none.</param>
/// <param name="Prompt">The question; <c>{{completion}}</c> stands for the answer to judge, <c>{{expected}}</c> for the
/// reference, every other placeholder for the row's value.</param>
/// <param name="Choices">The answers a judge can give, in the order they are looked for.</param>
public sealed record JudgeCheck(
    string Model, string SystemPrompt, string Prompt, ImmutableArray<JudgeChoice> Choices) : Check;

/// <summary>One answer that a judge can give.</summary>
/// <param name="Text">What the judge says (case ignored).</param>
/// <param name="Score">What it is worth, 0 to 1; over 0 passes.</param>
public sealed record JudgeChoice(string Text, double Score);

/// <summary>A check of a kind that is not executed here: reported, never run, never counted as passed.</summary>
/// <param name="Shape">What the file asks for, as it names it: <c>python</c>, <c>type: xml_structure</c>.</param>
/// <param name="Reason">Why it is not executed.</param>
public sealed record UnsupportedCheck(string Shape, string Reason) : Check;
