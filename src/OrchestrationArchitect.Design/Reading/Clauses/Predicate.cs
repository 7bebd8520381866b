namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>A verb with what belongs to it. Positions are token numbers in the sentence.</summary>
public sealed record Predicate
{
    /// <summary>The first token of the verb group, helpers included.</summary>
    public required int First { get; init; }

    /// <summary>The token that names the action.</summary>
    public required int Verb { get; init; }

    /// <summary>The token after the verb and its particle.</summary>
    public required int End { get; init; }

    /// <summary>The verb's base form; a particle follows after a hyphen.</summary>
    public required string Lemma { get; init; }

    /// <summary>What kind of clause it stands in.</summary>
    public required ClauseKind Clause { get; init; }

    /// <summary>The word or phrase that opened that clause; empty for a main clause.</summary>
    public string Marker { get; init; } = "";

    /// <summary>The token where that clause begins.</summary>
    public int ClauseStart { get; init; }

    /// <summary>The subject comes from outside: "is sent".</summary>
    public bool Passive { get; init; }

    /// <summary>Has happened already: "has been written".</summary>
    public bool Perfect { get; init; }

    /// <summary>"Not", "never", "no longer".</summary>
    public bool Negated { get; init; }

    /// <summary>The modal verb; empty if none.</summary>
    public string Modal { get; init; } = "";

    /// <summary>A finite verb, or an imperative.</summary>
    public bool Finite { get; init; }

    /// <summary>A relative clause that only adds ("…, which is then sent").</summary>
    public bool Adds { get; init; }

    /// <summary>The predicate it depends on or is joined to, by number in the sentence; -1 if none.</summary>
    public int Governor { get; init; } = -1;

    /// <summary>The helper is left out, the noun phrase is its own: "… is cancelled and the customer informed".</summary>
    public bool Gapped { get; init; }

    /// <summary>Joined to <see cref="Governor"/> by "and", "or" or a comma, without a subject of its own.</summary>
    public bool Coordinated { get; init; }

    /// <summary>The word that joins it: "and", "or", "but", ","; empty if none.</summary>
    public string Joiner { get; init; } = "";

    /// <summary>Who or what the verb is said of.</summary>
    public Phrase Subject { get; init; }

    /// <summary>What the verb acts on.</summary>
    public Phrase Object { get; init; }

    /// <summary>Who gets the object: "sends the dealer a letter".</summary>
    public Phrase Recipient { get; init; }

    /// <summary>Who acts in a passive clause: "by the clerk".</summary>
    public Phrase Agent { get; init; }

    /// <summary>What the clause is about: the object of a passive verb, which stands before it, or else the subject.</summary>
    internal Phrase About => this is { Passive: true, Object.IsEmpty: false } ? Object : Subject;

    /// <summary>Where the clause begins: with what it is about if that stands behind a token and before the verb, or else with the verb.</summary>
    internal int BeginsAfter(int token) => !About.IsEmpty && About.Start > token && About.Start < First ? About.Start : First;
}

/// <summary>A run of tokens; empty when <paramref name="End"/> is not beyond <paramref name="Start"/>.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Head">The token of the head noun.</param>
public readonly record struct Phrase(int Start, int End, int Head)
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => End <= Start;
}

/// <summary>Kinds of clauses.</summary>
public enum ClauseKind
{
    /// <summary>Says what happens.</summary>
    Main,

    /// <summary>If, unless, in case.</summary>
    Condition,

    /// <summary>When, once, after, as soon as.</summary>
    Temporal,

    /// <summary>Before, until.</summary>
    Prior,

    /// <summary>While: at the same time.</summary>
    Meanwhile,

    /// <summary>Because, since, so that, although.</summary>
    Reason,

    /// <summary>Who, which, that.</summary>
    Relative,

    /// <summary>The content of saying or checking: that, whether.</summary>
    Complement,

    /// <summary>To and a verb.</summary>
    Infinitive,

    /// <summary>A verb in -ing.</summary>
    Gerund,

    /// <summary>A participle that describes a noun: "the order placed".</summary>
    Reduced,

    /// <summary>In brackets.</summary>
    Aside,
}
