using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Deeds;

/// <summary>Where a deed is spoken of and how; what is done with what is yet to be read.</summary>
/// <param name="Part">The part of a sentence.</param>
/// <param name="Told">The verb.</param>
/// <param name="Mode">The mode that it sets.</param>
/// <param name="IsNamed">It speaks of another deed, which it names.</param>
internal sealed record SpokenDeed(Stretch Part, Predicate Told, DeedMode Mode, bool IsNamed)
{
    /// <summary>Whether the deed may be of a mode: one that is named to be left out is free.</summary>
    public bool MayBe(DeedMode mode) => Mode == mode || (IsNamed && mode == DeedMode.Free);
}
