using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model;

/// <summary>
/// An idempotency key as terms: what <see cref="Step.IdempotencyKey"/> says in words such as
/// <c>$.orderId + ':process-payment'</c>, so that code can be made of it.
/// </summary>
public static class KeyExpression
{
    /// <summary>The path of the item that a map works on.</summary>
    public const string Item = "$.item";

    private const string Plus = " + ";

    /// <summary>The terms of a key, in order; empty for none, or for a key that is not written in terms.</summary>
    /// <param name="key">Terms joined by <c> + </c>: paths such as <c>$.orderId</c>, and literals in single quotes.</param>
    public static ImmutableArray<KeyTerm> Parse(string? key)
    {
        if (string.IsNullOrWhiteSpace(key))
            return [];
        var terms = ImmutableArray.CreateBuilder<KeyTerm>();
        foreach (var word in key.Split(Plus, StringSplitOptions.TrimEntries))
        {
            if (word.Length > 2 && word.StartsWith("$.", StringComparison.Ordinal))
                terms.Add(new KeyTerm(KeyTermKind.Path, word));
            else if (word.Length >= 2 && word[0] == '\'' && word[^1] == '\'')
                terms.Add(new KeyTerm(KeyTermKind.Literal, word[1..^1]));
            else
                return [];
        }

        return terms.ToImmutable();
    }

    /// <summary>
    /// The path of the business key that the steps of a design share, such as <c>$.orderId</c>: calls of a repeated run have
    /// the keys of the first. <see langword="null"/> where no step has a key with one.
    /// </summary>
    public static string? OfRun(OrchestrationDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        return design.Steps.SelectMany(step => Parse(step.IdempotencyKey).Take(1))
            .FirstOrDefault(term => term.Kind == KeyTermKind.Path && !term.Value.StartsWith(Item, StringComparison.Ordinal))?.Value;
    }
}

/// <summary>A term of a key.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The path with its leading <c>$.</c>, or the literal without its quotes.</param>
public sealed record KeyTerm(KeyTermKind Kind, string Value);

/// <summary>Kinds of terms.</summary>
public enum KeyTermKind
{
    /// <summary>A value of the run's data, or of the item's.</summary>
    Path,

    /// <summary>Text that stands for itself.</summary>
    Literal,
}
