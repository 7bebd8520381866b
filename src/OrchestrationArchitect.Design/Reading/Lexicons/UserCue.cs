using System.Collections.Frozen;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>A user's words for a cue.</summary>
/// <param name="Line">Where they stand in the user's file, from 1.</param>
/// <param name="Name">The cue.</param>
/// <param name="Words">Words, stems and phrases.</param>
internal readonly record struct UserCue(int Line, string Name, FrozenSet<string> Words);
