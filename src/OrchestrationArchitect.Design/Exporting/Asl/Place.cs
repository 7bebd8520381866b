using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>Where in the flow a node is being written.</summary>
/// <param name="Scope">The level of states around it.</param>
/// <param name="Sure">Every run that gets past this place has come through it.</param>
/// <param name="Result">Where the outcome of the latest sure call is; decisions read their flags there.</param>
/// <param name="Loops">The loops around it within the level, innermost first.</param>
internal sealed record Place(Scope Scope, bool Sure, string Result, ImmutableStack<LoopFrame> Loops)
{
    /// <summary>The round counters of loops around the level, innermost first.</summary>
    public ImmutableArray<string> Outer { get; init; } = [];

    /// <summary>The round counters of all loops around it, innermost first: they tell calls of different rounds apart.</summary>
    public ImmutableArray<string> Rounds => [.. Loops.Select(loop => loop.Counter + ".round"), .. Outer];

    public Place Unsure => this with { Sure = false };
}

/// <summary>A loop that is being written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Counter">The reference path of its round number.</param>
/// <param name="Again">The state that starts the next round.</param>
internal sealed record LoopFrame(string Id, string Counter, string Again)
{
    public bool Used { get; set; }
}
