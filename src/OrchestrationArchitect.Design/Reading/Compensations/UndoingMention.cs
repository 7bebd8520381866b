using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Words that say that something is undone.</summary>
/// <param name="Verb">The undoing verb in its base form; a particle follows after a hyphen.</param>
/// <param name="Object">What is undone; <see langword="null"/> if nothing is named.</param>
/// <param name="All">Everything done so far, or all of the things named.</param>
/// <param name="Under">Under what it is done.</param>
/// <param name="Sentence">The number of the sentence in its field.</param>
/// <param name="Span">The words.</param>
public sealed record UndoingMention(string Verb, UndoneObject? Object, bool All, Mishap Under, int Sentence, SourceSpan Span)
{
    /// <summary>The text speaks of a failure.</summary>
    public bool Sure => Under == Mishap.Failure;

    /// <summary>By what the text tells under what it is done.</summary>
    public ToldBy ToldBy { get; init; }

    /// <summary>What the sentences around it say for, or if negative against, something having gone wrong.</summary>
    public int Leaning { get; init; }

    /// <summary>The words of the failure: they name what fails, which is not undone.</summary>
    public ImmutableArray<string> Failing { get; init; } = [];

    /// <summary>What else its pronoun may stand for; <see langword="null"/> if nothing.</summary>
    public UndoneObject? Instead { get; init; }

    /// <summary>Its pronoun is in the plural, and may stand for several things told one by one.</summary>
    public bool Several { get; init; }

    /// <summary>The step is named beside what undoes it.</summary>
    public bool IsPair { get; init; }

    /// <summary>Where it stands in brackets or in a cell beside the step it undoes; <see langword="null"/> if it does not.</summary>
    public SourceSpan? Aside { get; init; }

    /// <summary>It stands in the row of a table, before or behind the step it undoes.</summary>
    public bool InRow { get; init; }

    /// <summary>The step that it stands beside may be told in the sentence before.</summary>
    public bool OfSentenceBefore { get; init; }

    /// <summary>It stands in the line or cell that tells what undoes the step before it.</summary>
    public bool InCell { get; init; }

    /// <summary>What must not be left behind: the verb of the state ("reserved"), or empty if none is named; <see langword="null"/> if a verb undoes.</summary>
    public string? Leftover { get; init; }

    /// <summary>The steps named by their place; <see langword="null"/> if none are.</summary>
    public StepNumbers? Numbers { get; init; }

    /// <summary>The state that the thing goes back to: "vacant"; <see langword="null"/> if none is named.</summary>
    public string? State { get; init; }

    /// <summary>Where the other side of the condition begins, whose steps this side cannot undo.</summary>
    public int OtherSide { get; init; } = int.MaxValue;

    /// <summary>What was before is to be again, by "back" or "again": then any verb may undo.</summary>
    public bool Again { get; init; }

    /// <summary>It is what the thing does itself: "the trailers roll back to the yard".</summary>
    public bool OfItself { get; init; }

    /// <summary>The id of what undoes it, where its verb does not name it; else <see langword="null"/>.</summary>
    public string? By { get; init; }

    /// <summary>No verb says how: "invoice out", "balancer back".</summary>
    public bool Bare { get; init; }

    /// <summary>It goes back onto or into something: "on the rack".</summary>
    public bool Onto { get; init; }

    /// <summary>Where, in its sentence, begins what is done because of the same failure, and so is not undone by it.</summary>
    public int Since { get; init; } = int.MaxValue;

    /// <summary>Its verb says nothing of undoing.</summary>
    public bool Plain { get; init; }

    /// <summary>It is something sent or said that only takes back: "a correction is mailed". What the rules find for it holds.</summary>
    public bool IsNotice { get; init; }

    /// <summary>A step told in the same text is none that it could undo: it is of the other side of its condition, comes of the same failure, or is told in the same pair.</summary>
    internal bool IsApartFrom(ReadAction step) =>
        step.Span.Start >= OtherSide || (step.Sentence == Sentence && (IsPair || step.Span.Start >= Since));

    /// <summary>It names what it undoes, and so may be weighed: it is no pair, no leftover, and does not reach all that was done.</summary>
    public bool IsOrdinary => !All && !IsPair && !InCell && Aside is null && Leftover is null && Numbers is null;

    /// <summary>The words that list what is undone, of which none is a step: "all is cancelled: the room, then the seats"; <see langword="null"/> if no list follows.</summary>
    public SourceSpan? Lists { get; init; }

    /// <summary>What the thing that is undone results from: "booked" in "everything booked so far"; <see langword="null"/> if nothing.</summary>
    public string? DoneBy { get; init; }
}

/// <summary>What is undone.</summary>
/// <param name="Head">The base form of the head noun.</param>
/// <param name="Thing">The words that name it.</param>
/// <param name="Words">The base forms of all its nouns, those after "of" and "for" too.</param>
public sealed record UndoneObject(string Head, string Thing, ImmutableArray<string> Words);
