namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Which steps of a sentence begin a strand of their own, and which run side by side.</summary>
/// <param name="Strands">Of each step, whether it begins a strand beside what is told just before it.</param>
/// <param name="Together">Those that run side by side.</param>
/// <param name="Lanes">Those that stand in lanes of several steps.</param>
internal readonly record struct BesideReading(bool[] Strands, Range Together, Range Lanes)
{
    /// <summary>A step begins a strand.</summary>
    public bool Opens(int step) => Strands[step];

    /// <summary>A step is one of those that run side by side.</summary>
    public bool IsInside(int step) => step >= Together.Start.Value && step < Together.End.Value;

    /// <summary>A step begins a strand beside what was told before the sentence's own lanes, or before the sentence.</summary>
    public bool Leaves(int step) => Strands[step] && !(step > Lanes.Start.Value && step < Lanes.End.Value);

    /// <summary>A step follows all lanes of its sentence.</summary>
    public bool Gathers(int step) => step > 0 && step == Lanes.End.Value;

    /// <summary>A later step may belong to the same stretch as an earlier one.</summary>
    public bool IsTogether(int step, int later) => !Strands[later] && later != Lanes.Start.Value && later != Lanes.End.Value && IsInside(step) == IsInside(later);

    /// <summary>The steps of a stretch run side by side.</summary>
    public bool IsSideBySide(List<Told> steps, int first) => steps.Count > 1 && IsInside(first);
}
