using System.Collections.Immutable;
using OrchestrationArchitect.Design.Importing.Json;

namespace OrchestrationArchitect.Design.Importing.Asl;

/// <summary>A state machine, or the part of one that a parallel branch or map item runs.</summary>
/// <param name="Json">Its object.</param>
/// <param name="States">Its states, in the order of the text.</param>
/// <param name="Start">The index of the state it starts at.</param>
internal sealed record AslMachine(JsonObject Json, ImmutableArray<AslState> States, int Start)
{
    /// <summary>A target that stands for the machine's end.</summary>
    public const int End = -1;

    /// <summary>A target that does not exist.</summary>
    public const int Missing = -2;
}

/// <summary>Types of states.</summary>
internal enum AslStateType
{
    Task,
    Pass,
    Wait,
    Choice,
    Parallel,
    Map,
    Succeed,
    Fail,
}

/// <summary>A state with its targets resolved to indices.</summary>
internal sealed record AslState(string Name, string Pointer, int Offset, AslStateType Type, JsonObject Json)
{
    /// <summary>What follows; <see cref="AslMachine.End"/> or <see cref="AslMachine.Missing"/> where nothing does.</summary>
    public int Next { get; init; } = AslMachine.End;

    /// <summary>A choice's rules with their targets.</summary>
    public ImmutableArray<(JsonObject Rule, int Target)> Choices { get; init; } = [];

    /// <summary>A choice's default target; <see langword="null"/> for none.</summary>
    public int? Default { get; init; }

    /// <summary>Handlers, in order.</summary>
    public ImmutableArray<(ImmutableArray<string> Errors, int Target)> Catches { get; init; } = [];

    /// <summary>What a parallel or map state runs.</summary>
    public ImmutableArray<AslMachine> Branches { get; init; } = [];
}
