using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>What a tagger made of one sentence on its way from left to right.</summary>
/// <param name="Encoder">How that tagger read words.</param>
/// <param name="Tags">One tag a word.</param>
/// <param name="Doubts">Positions from 0 of the words whose tag leads by little.</param>
/// <param name="Scores">Scores of all tags, one array a doubt.</param>
internal sealed record FirstLook(FormEncoder Encoder, byte[] Tags, int[] Doubts, float[][] Scores);
