using System.IO;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Engine;

/// <content>Weights in files.</content>
public abstract partial class Model
{
    /// <summary>Refused: whole models are files of HDF5. to_json and save_weights keep the same.</summary>
    /// <exception cref="UnimplementedError">The path is one of such a file.</exception>
    /// <exception cref="ValueError">The path has another ending.</exception>
    public void save(string filepath)
    {
        WeightFile.CheckSupported(filepath);
        throw new ValueError("Invalid filepath extension for saving. Please add either a `.keras` extension for the "
            + "native Keras format (recommended) or a `.h5` extension. Expected to_json() and save_weights() of an "
            + $"`{WeightFile.Ending}` file here. Received: filepath={filepath}");
    }

    /// <summary>Writes the weights and the optimizer's state to an .npz file of NumPy.</summary>
    /// <remarks>The arrays have the names of Keras's .weights.h5 files, such as "layers/dense/vars/0".</remarks>
    /// <param name="filepath">Ends in ".npz".</param>
    /// <param name="overwrite">A file of that name is replaced.</param>
    /// <exception cref="AlreadyExistsError">It is there and may not be replaced.</exception>
    /// <exception cref="UnimplementedError">The path is one of an HDF5 file.</exception>
    /// <exception cref="ValueError">The path has another ending, or there are no weights yet.</exception>
    public void save_weights(string filepath, bool overwrite = true)
    {
        if (!overwrite && File.Exists(filepath))
        {
            throw new AlreadyExistsError(
                $"Expected a path where no file is, as overwrite is false. Received: filepath={filepath}");
        }

        WeightFile.Save(filepath, this);
    }

    /// <summary>Reads what <see cref="save_weights"/> wrote; layers go by class and count, not by name.</summary>
    /// <param name="skip_mismatch">Layers whose weights do not fit are left alone, and told in
    /// <see cref="Warnings"/>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="UnimplementedError">The path is one of an HDF5 file.</exception>
    /// <exception cref="ValueError">Weights do not fit, or there are none yet to read into.</exception>
    public void load_weights(string filepath, bool skip_mismatch = false) =>
        WeightFile.Load(filepath, this, skip_mismatch);
}
