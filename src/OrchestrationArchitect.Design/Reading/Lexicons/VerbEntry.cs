using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>What the lexicon knows of a business verb.</summary>
/// <param name="Verb">The base form; a phrasal verb has a hyphen, such as <c>roll-back</c>.</param>
/// <param name="Class">What the verb is in a process.</param>
/// <param name="Effect">What it does to the world; <see langword="null"/> if not known.</param>
/// <param name="UndoneBy">What undoes it, best first.</param>
public sealed record VerbEntry(string Verb, VerbClass Class, Effect? Effect, ImmutableArray<Undoing> UndoneBy);

/// <summary>An action that undoes another.</summary>
/// <param name="Verb">Its verb.</param>
/// <param name="Object">What it acts on; <see langword="null"/> for what the undone action acted on.</param>
public sealed record Undoing(string Verb, string? Object);

/// <summary>What a verb is in a process.</summary>
public enum VerbClass
{
    /// <summary>Something is done.</summary>
    Action,

    /// <summary>Something holds; nothing is done.</summary>
    State,

    /// <summary>The process itself is started, ended or steered.</summary>
    Control,

    /// <summary>The real action is what follows: "perform the check".</summary>
    Light,

    /// <summary>Introduces a list of actions: "involves", "consists of".</summary>
    Cause,

    /// <summary>How an action ended.</summary>
    Outcome,

    /// <summary>Time passes, or an event is waited for.</summary>
    Wait,

    /// <summary>Somebody decides.</summary>
    Decide,

    /// <summary>An action is tried again.</summary>
    Retry,
}
