using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Phrases;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>A kind of callee that a step's words point to.</summary>
/// <param name="Key">Its key in the data file.</param>
/// <param name="Class">The class of its calls.</param>
/// <param name="Kind">How it is integrated.</param>
/// <param name="ThirdParty">It belongs to somebody else unless the text says that it is ours.</param>
/// <param name="FollowUp">A follow-up: harmless to repeat until it works.</param>
/// <param name="Service">Its name; <see langword="null"/> for a function of ours.</param>
/// <param name="NonRetryable">Errors that no repetition mends.</param>
internal sealed record Callee(
    string Key, string Class, IntegrationKind Kind, bool ThirdParty, bool FollowUp, string? Service, ImmutableArray<string> NonRetryable)
{
    private static readonly PhraseBook Book = PhraseBook.Load("callee-words.data.tsv");

    private static readonly PhraseBook Verbs = PhraseBook.Load("callee-verbs.data.tsv");

    private static readonly ImmutableArray<Callee> All = [.. DataTable.Embedded("callees.data.tsv", columns: 7).Select(Parse)];

    private static readonly WordMemory<Callee?> ByVerb = new(OfVerb);

    private static readonly WordMemory<Callee> ByAction = new(OfAction);

    /// <summary>What is taken when no words are known.</summary>
    public static Callee Function { get; } = new("function", "compute", IntegrationKind.Function, ThirdParty: false, FollowUp: false, null, ["ValidationFailed"]);

    /// <summary>Money, goods or bookings change hands.</summary>
    public bool Valuable => Key is "payment" or "payout" or "travel" or "inventory";

    /// <summary>Work that another system may do; checks, records and files of ours stay ours whoever is named beside them.</summary>
    public bool Remote => Key is not ("notification" or "record" or "publication" or "files" or "training" or "media" or "deployment" or "pure");

    /// <summary>The callee of an action: what its verb tells alone comes before what verb and object tell together.</summary>
    public static Callee Of(string verb, string? theObject) => ByVerb[verb] ?? ByAction[$"{verb} {theObject}"];

    private static Callee? OfVerb(string verb) =>
        Verbs.Find(verb).Select(hit => hit.Key).FirstOrDefault() is { } told ? All.First(callee => callee.Key == told) : null;

    private static Callee OfAction(string action)
    {
        var keys = Book.Find(action).Select(hit => hit.Key).ToHashSet(StringComparer.Ordinal);
        return keys.Count == 0 ? Function : All.First(callee => keys.Contains(callee.Key));
    }

    private static Callee Parse(string[] row) => new(
        row[0], row[1], Enum.Parse<IntegrationKind>(row[2], ignoreCase: true), row[3] == "yes", row[4] == "yes",
        row[5].Length == 0 ? null : row[5], [.. row[6].Split(',')]);
}
